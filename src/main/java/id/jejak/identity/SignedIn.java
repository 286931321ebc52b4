package id.jejak.identity;

import java.io.Serializable;
import java.util.UUID;

/** All that a session keeps of a person: who, and with which of the person's passwords it began. */
record SignedIn(UUID personId, int passwordSerial) implements Serializable {
}
