package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.RecognisedPage;
import id.jejak.extraction.TextSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognisedContentTest {
  private static final PageText AWAITING = new PageText(1, "", TextSource.NONE, true, null, "und", null, null);

  private static LedgerState stateAfter(ReadEnd reading, RecognisedPage... images) {
    RecognitionQueue.Tally tally = new RecognitionQueue.Tally();
    for (RecognisedPage image : images) {
      tally.add(AWAITING.with(image));
    }
    return new ContentRows.Content("", "", reading, "application/pdf", images.length, 0, 0, images.length, "before",
        null).with("after", tally, List.of(images).stream().map(RecognisedPage::end).toList()).state(true);
  }

  private static final RecognisedPage BLANK = RecognisedPage.nothing(ReadEnd.COMPLETE, "");
  private static final RecognisedPage READ = new RecognisedPage(ReadEnd.COMPLETE, "Surat perintah membayar", 90, "id",
      100, "");
  private static final RecognisedPage BROKEN = RecognisedPage.nothing(ReadEnd.CORRUPT, "");

  @Test
  void givenBlankPageAndABrokenOne_thenTheFileIsNotWithoutText() {
    assertThat(stateAfter(ReadEnd.COMPLETE, BLANK, BROKEN)).isEqualTo(LedgerState.CORRUPT);
    assertThat(stateAfter(ReadEnd.COMPLETE, BLANK, BLANK)).isEqualTo(LedgerState.NO_TEXT);
  }

  @Test
  void givenPageThatIsReadAndABrokenOne_thenTheFileIsReadInPart() {
    assertThat(stateAfter(ReadEnd.COMPLETE, READ, BROKEN)).isEqualTo(LedgerState.TEXT_PARTIAL);
    assertThat(stateAfter(ReadEnd.COMPLETE, READ, BLANK)).isEqualTo(LedgerState.TEXT_RECOGNISED);
  }

  @Test
  void givenReadingThatTookTooLong_whenItsPagesAreRecognised_thenTheFileIsReadInPart() {
    assertThat(stateAfter(ReadEnd.TIMED_OUT, READ)).isEqualTo(LedgerState.TEXT_PARTIAL);
  }
}
