package id.jejak.knowledge;

/** Readers may get other answers than before. Published after the commit: hear it with a plain {@code EventListener}. */
public record AnswersChanged() {
}
