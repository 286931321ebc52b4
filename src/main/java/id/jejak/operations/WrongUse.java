package id.jejak.operations;

/** The command line asks for something that does not exist; the message is a sentence for the person. */
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUse(String sentence) {
    super(sentence);
  }
}
