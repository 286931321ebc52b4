package id.jejak.knowledge.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.knowledge.screen.ScreenEvent.Picture;
import org.jspecify.annotations.Nullable;

/**
 * What a phone is told of something that happened, in the words of its script.
 *
 * @param jenis {@code kartu}, {@code tarik}, {@code centang}, {@code macet}, {@code tutup}, or {@code lain} for what does not
 *        concern it
 * @param selesai of {@code centang}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CardNews(String jenis, int kartu, @Nullable String judul, @Nullable String teks, @Nullable Size gambar,
    @Nullable Boolean selesai) {
  /** Of a picture, so that nothing moves when it comes. */
  record Size(int lebar, int tinggi) {
  }

  static CardNews of(ScreenEvent event) {
    return switch (event.kind()) {
      case STEP, IMAGE -> new CardNews("kartu", event.card(), event.title(), event.said(), size(event.picture()), null);
      case TAKEN_BACK -> about("tarik", event, null);
      case DONE -> about("centang", event, true);
      case UNDONE -> about("centang", event, false);
      case STUCK -> about("macet", event, null);
      case ENDED -> about("tutup", event, null);
      case JOINED -> about("lain", event, null);
    };
  }

  private static CardNews about(String kind, ScreenEvent event, @Nullable Boolean done) {
    return new CardNews(kind, event.card(), null, null, null, done);
  }

  private static @Nullable Size size(@Nullable Picture picture) {
    return picture == null ? null : new Size(picture.width(), picture.height());
  }
}
