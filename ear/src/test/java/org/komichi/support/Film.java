package org.komichi.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What a camera sees when somebody holds a picture before it, as a film without sound (Y4M). */
public final class Film {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 4;
    private static final byte NO_COLOUR = (byte) 128;

    private Film() {}

    /** Films a picture on a grey wall, a little from the side of the middle. */
    public static void of(byte[] png, Path film) throws IOException {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pencil = scene.createGraphics();
        pencil.setColor(Color.LIGHT_GRAY);
        pencil.fillRect(0, 0, WIDTH, HEIGHT);
        pencil.drawImage(ImageIO.read(new ByteArrayInputStream(png)), 190, 90, 300, 300, null);
        pencil.dispose();
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, NO_COLOUR);
        byte[] light = (byte[]) scene.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F5:1 Ip A1:1 C420jpeg\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < FRAMES; i++) {
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                out.write(light);
                out.write(colours);
            }
        }
    }
}
