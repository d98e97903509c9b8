package org.komichi.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as a JPEG file tells it (Exif, tag 0x0112): its points lie as the sensor does, and whoever shows them turns
 * them. When everything but the points is dropped, they have to be turned before.
 *
 * @param orientation 1 to 8; 1 is upright
 */
record CameraTurn(int orientation) {
    private static final CameraTurn UPRIGHT = new CameraTurn(1);
    private static final int ORIENTATION = 0x0112;
    private static final int FIRST_SEGMENT = 2;
    private static final int EXIF = 0xFFE1;
    private static final int POINTS = 0xFFDA;
    private static final byte[] SIGN = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** What a file tells; upright when it tells nothing, or nothing that can be understood. */
    static CameraTurn of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(FIRST_SEGMENT);
            for (int marker = marker(file); marker > 0xFF00 && marker != POINTS; marker = marker(file)) {
                ByteBuffer segment = file.slice(file.position() + 2, length(file) - 2);
                file.position(file.position() + length(file));
                if (marker == EXIF && begins(segment)) {
                    return told(segment.slice());
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            // What is told wrongly is told by nobody: the points are shown as they lie.
        }
        return UPRIGHT;
    }

    private static int marker(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }

    private static int length(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort(file.position()));
    }

    private static boolean begins(ByteBuffer segment) {
        byte[] beginning = new byte[SIGN.length];
        segment.get(beginning);
        return java.util.Arrays.equals(beginning, SIGN);
    }

    private static CameraTurn told(ByteBuffer tags) {
        tags.order(tags.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tags.position(tags.getInt(4));
        for (int left = tags.getShort(); left > 0; left--) {
            int entry = tags.position();
            if (Short.toUnsignedInt(tags.getShort(entry)) == ORIENTATION) {
                int orientation = tags.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? new CameraTurn(orientation) : UPRIGHT;
            }
            tags.position(entry + 12);
        }
        return UPRIGHT;
    }

    /** Whether a picture that lies is to stand. */
    boolean sideways() {
        return orientation > 4;
    }

    /** Turns points of a picture that is so wide and so high as they lie. */
    AffineTransform upright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
