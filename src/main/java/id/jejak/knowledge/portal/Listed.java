package id.jejak.knowledge.portal;

import id.jejak.knowledge.PublishedAnswer;
import java.util.List;

/** An answer in a list. */
record Listed(int number, String question, List<Doubt> doubts) {
  Listed {
    doubts = List.copyOf(doubts);
  }

  static List<Listed> of(List<PublishedAnswer> answers) {
    return answers.stream().map(answer -> new Listed(answer.number(), answer.question(), Doubt.of(answer))).toList();
  }
}
