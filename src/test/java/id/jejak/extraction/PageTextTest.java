package id.jejak.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static RecognisedPage recognised(String text, int confidence, @Nullable Integer quality) {
    return new RecognisedPage(ReadEnd.COMPLETE, text, confidence, "id", quality, "");
  }

  private static PageText page(String text, @Nullable Integer quality, @Nullable String setAside) {
    return new PageText(1, text, text.isEmpty() ? TextSource.NONE : TextSource.TEXT_LAYER, true, null, "und", quality,
        setAside);
  }

  @Test
  void givenStampOverAScan_whenRecognised_thenBothAreItsText() {
    PageText page = page("Ditandatangani", 100, null).with(recognised("Surat perintah membayar", 90, 100));

    assertThat(page.source()).isEqualTo(TextSource.BOTH);
    assertThat(page.text()).contains("Ditandatangani").contains("Surat perintah membayar");
    assertThat(page.setAside()).isNull();
  }

  @Test
  void givenStampOverAnEmptyPage_whenRecognised_thenTheStampIsItsOwnText() {
    PageText page = page("Ditandatangani", 100, null).with(RecognisedPage.nothing(ReadEnd.COMPLETE, ""));

    assertThat(page.source()).isEqualTo(TextSource.TEXT_LAYER);
    assertThat(page.awaitsOcr()).isFalse();
  }

  @Test
  void givenJunkLayer_whenRecognisedWell_thenTheBetterOneIsSearchedAndTheOtherKept() {
    PageText page = page("", 5, "ZZZMGLKNHPHQNHXJRLG").with(recognised("Surat perintah membayar", 90, 100));

    assertThat(page.text()).isEqualTo("Surat perintah membayar");
    assertThat(page.setAside()).isEqualTo("ZZZMGLKNHPHQNHXJRLG");
    assertThat(page.hardlyLegible()).isFalse();
  }

  @Test
  void givenLayerThatOnlyLooksLikeJunk_whenItsImageTellsLess_thenItIsSearchedAndThePageIsHardlyLegible() {
    PageText page = page("", 35, "Xqzpf wvk").with(recognised("| ~~ ..", 20, 0));

    assertThat(page.text()).isEqualTo("Xqzpf wvk");
    assertThat(page.setAside()).isEqualTo("| ~~ ..");
    assertThat(page.hardlyLegible()).isTrue();
  }

  @Test
  void givenLettersOfAnotherScript_whenRecognised_thenThePageIsHardlyLegible() {
    assertThat(page("", null, null).with(recognised("IDP RINT IY VI NUN TIM ANDY", 34, 57)).hardlyLegible()).isTrue();
    assertThat(page("", null, null).with(recognised("1", 42, null)).hardlyLegible()).isFalse();
  }
}
