package org.colophon.web.site;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code that a page draws itself, as one path of an SVG.
 *
 * @param size modules on each side, the quiet margin of four included
 * @param path what the {@code d} of the path says
 */
record QrPath(int size, String path) {

  private static final int MARGIN = 4;

  static QrPath of(String text) {
    try {
      var code =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      return new QrPath(code.getWidth() + 2 * MARGIN, path(code));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    }
  }

  private static String path(ByteMatrix code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return path.toString();
  }
}
