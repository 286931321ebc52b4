package id.jejak.testing;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The module reference with what it stands on; no {@code @Configuration}, so that no scan finds it. */
@Import(IdentityAlone.class)
@ComponentScan("id.jejak.reference")
public class ReferenceAlone {
}
