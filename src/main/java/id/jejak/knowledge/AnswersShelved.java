package id.jejak.knowledge;

/** Other answers are found from now on than before. */
public record AnswersShelved() {
}
