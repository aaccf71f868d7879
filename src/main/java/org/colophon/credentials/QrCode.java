package org.colophon.credentials;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws links that a phone's camera reads off paper. */
final class QrCode {

  /** Fine enough to be printed at two inches; the code grows to whole modules of it. */
  private static final int PIXELS = 600;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

  private QrCode() {}

  /** The code as an image that is part of the page itself: a data address with a PNG. */
  static String dataAddress(String link) {
    try {
      var code = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(code));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + link, e);
    }
  }

  private static byte[] png(BitMatrix code) {
    var image =
        new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        image.setRGB(x, y, code.get(x, y) ? 0x000000 : 0xFFFFFF);
      }
    }
    try (var png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A QR code could not be drawn", e);
    }
  }
}
