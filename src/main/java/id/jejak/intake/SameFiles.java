package id.jejak.intake;

import id.jejak.archive.Likenesses;
import id.jejak.identity.Viewer;
import id.jejak.shared.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether files that somebody is about to send came before, by the hash that the browser made of them: an answer comes
 * only of what that person may read. Names come in the body, as they stand in no address.
 */
@Controller
class SameFiles {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST = 20;

  private final Likenesses likenesses;

  SameFiles(Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  /** A file that is about to be sent, and documents with its bytes. */
  public record Received(String name, List<Likenesses.Alike> alike) {
    public Received {
      alike = List.copyOf(alike);
    }
  }

  @PostMapping("/layanan/baru/sama")
  String same(@RequestParam MultiValueMap<String, String> form, Viewer viewer, Model model) {
    List<String> sha256 = form.getOrDefault("sha256", List.of());
    List<String> name = form.getOrDefault("name", List.of());
    List<Received> received = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, Math.min(sha256.size(), name.size())); i++) {
      if (HASH.matcher(sha256.get(i)).matches()) {
        List<Likenesses.Alike> alike = likenesses.same(new Sha256(sha256.get(i)), viewer);
        if (!alike.isEmpty()) {
          received.add(new Received(name.get(i), alike));
        }
      }
    }
    model.addAttribute("received", received);
    return "intake/record :: sama";
  }
}
