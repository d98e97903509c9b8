package org.komichi.shared;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one SVG path, a unit per module. The quiet zone of four modules belongs to the drawing.
 *
 * @param size width and height in units, quiet zone included
 * @param path the dark modules
 */
public record QrDrawing(int size, String path) {
    private static final int QUIET = 4;

    /** Draws a short text, such as an address; a quarter of the drawing may be damaged. */
    public static QrDrawing of(String address) {
        try {
            ByteMatrix modules = Encoder.encode(
                            address, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    int from = x;
                    while (x < modules.getWidth() && modules.get(x, y) == 1) {
                        x++;
                    }
                    if (x > from) {
                        path.append('M').append(from + QUIET).append(' ').append(y + QUIET);
                        path.append('h')
                                .append(x - from)
                                .append("v1h-")
                                .append(x - from)
                                .append('z');
                    }
                }
            }
            return new QrDrawing(modules.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code", e);
        }
    }
}
