package org.komichi.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture whose points were read and written anew. Nothing else of the file comes along: no place, no time, no name of a camera,
 * nothing hidden behind its end.
 *
 * @param type its media type
 */
public record CleanPicture(String type, byte[] bytes) {
    /** Larger files are refused. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final long MOST_POINTS = 50_000_000;
    private static final int WIDEST = 1600;

    public CleanPicture {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Reads and writes a picture anew, upright; a wide one is made smaller.
     *
     * @param file PNG, JPEG or GIF, whatever its name says
     * @throws PictureNeeded when it is none, or broken, or has too many points
     * @throws PictureTooLarge when it has too many bytes
     */
    public static CleanPicture of(byte[] file) {
        if (file.length > LARGEST) {
            throw new PictureTooLarge(LARGEST / 1024 / 1024);
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new PictureNeeded();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                // Its size is told before its points are read: a small file may unfold to gigabytes.
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points <= 0 || points > MOST_POINTS) {
                    throw new PictureNeeded();
                }
                boolean photo = reader.getFormatName().equalsIgnoreCase("jpeg");
                return written(reader.read(0), photo ? "jpeg" : "png", CameraTurn.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new PictureNeeded();
        }
    }

    private static CleanPicture written(BufferedImage read, String format, CameraTurn turn) {
        double scale = Math.min(1, (double) WIDEST / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean photo = format.equals("jpeg");
        BufferedImage clean = new BufferedImage(
                turn.sideways() ? height : width,
                turn.sideways() ? width : height,
                photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = clean.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (photo) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, clean.getWidth(), clean.getHeight());
        }
        pen.transform(turn.upright(width, height));
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(clean, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CleanPicture("image/" + format, out.toByteArray());
    }
}
