package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class QrPictureTest {
  private static final int SCALE = 6;
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @ParameterizedTest
  @ValueSource(strings = {"https://jejak.contoh.example/hp/12",
      "http://10.20.30.40:8080/hp/s/Zk3_-aB9xYq0Rt5vWn2LcD8eFg7HiJ4K", "https://x.example/hp/077-2026-000123"})
  void givenAddress_whenItsPictureIsRead_thenTheSameAddress(String address) throws Exception {
    String svg = QrPicture.svg(address);

    Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
        svg))).getDocumentElement();
    int side = Integer.parseInt(root.getAttribute("viewBox").split(" ", -1)[2]);
    int[] pixels = pixels(svg, side);

    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side * SCALE, side
        * SCALE, pixels)))).getText()).isEqualTo(address);
    assertThat(svg).doesNotContain("style", "script");
    assertThat(svg.length()).as("characters").isLessThan(14_000);
  }

  private static int[] pixels(String svg, int side) {
    int[] pixels = new int[side * side * SCALE * SCALE];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher dark = DARK.matcher(svg);
    while (dark.find()) {
      MatchResult run = dark.toMatchResult();
      int x = Integer.parseInt(run.group(1)) * SCALE;
      int width = Integer.parseInt(run.group(3)) * SCALE;
      for (int y = Integer.parseInt(run.group(2)) * SCALE, rest = SCALE; rest > 0; y++, rest--) {
        Arrays.fill(pixels, y * side * SCALE + x, y * side * SCALE + x + width, 0);
      }
    }
    return pixels;
  }
}
