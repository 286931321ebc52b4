package id.jejak.knowledge.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as SVG: dark on light whatever the page's colours, as phones read it. */
final class QrPicture {
  private static final int QUIET = 4;
  private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.ERROR_CORRECTION,
      ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);

  private QrPicture() {
  }

  /** @param address at most a few hundred characters */
  static String svg(String address) {
    BitMatrix modules = modules(address);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      row(modules, y, path);
    }
    int side = modules.getWidth();
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
        + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>").formatted(side, side, side,
            side, path);
  }

  private static BitMatrix modules(String address) {
    try {
      // The smallest size is one unit a module.
      return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("longer than a QR code holds", e);
    }
  }

  /** Dark modules beside each other are one rectangle. */
  private static void row(BitMatrix modules, int y, StringBuilder path) {
    int x = 0;
    while (x < modules.getWidth()) {
      int from = x;
      while (x < modules.getWidth() && modules.get(x, y)) {
        x++;
      }
      if (x > from) {
        path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from)
            .append('z');
      }
      x++;
    }
  }
}
