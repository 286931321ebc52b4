package id.jejak.knowledge.portal;

import id.jejak.knowledge.CoveringAnswers;
import id.jejak.knowledge.PublishedAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the shelf as a reader would. */
@Component
class AnswersThatCover implements CoveringAnswers {
  private final Shelving shelving;

  AnswersThatCover(Shelving shelving) {
    this.shelving = shelving;
  }

  @Override
  public Optional<PublishedAnswer> of(List<String> wordings) {
    Map<PublishedAnswer, Integer> times = new HashMap<>();
    try {
      ShelvedAnswers shelved = shelving.now();
      for (String wording : wordings) {
        shelved.certain(wording).ifPresent(answer -> times.merge(answer, 1, Integer::sum));
      }
    } catch (PortalNotReady e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return times.entrySet().stream().filter(one -> 2 * one.getValue() > wordings.size()).map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public Optional<PublishedAnswer> found(String question) {
    try {
      ShelvedAnswers.Result result = shelving.now().find(question);
      return result.nothingFits() ? Optional.empty() : Optional.of(result.hits().getFirst().answer());
    } catch (PortalNotReady e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
