package org.komichi.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPictureTest {
    @Test
    void place_and_time_of_a_camera_are_gone_and_the_points_are_there() throws IOException {
        byte[] plain = jpeg(40, 30);
        byte[] exif = "Exif\0\0GPS 35.6581N 139.7414E".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain, 0, 2);
        told.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        told.write(exif);
        told.write(plain, 2, plain.length - 2);
        told.write("hidden behind the end".getBytes(StandardCharsets.ISO_8859_1));

        CleanPicture clean = CleanPicture.of(told.toByteArray());

        assertThat(clean.type()).isEqualTo("image/jpeg");
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif", "hidden");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(read.getWidth()).isEqualTo(40);
        assertThat(read.getHeight()).isEqualTo(30);
    }

    /** Red, green, blue and white are the quarters as they lie in the file; the words are how they stand: above, then below. */
    @ParameterizedTest
    @CsvSource({"1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB"})
    void whichever_way_a_camera_was_held_the_picture_stands_upright(int orientation, String upright)
            throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(
                    CleanPicture.of(held(orientation, order)).bytes()));

            assertThat(read.getWidth()).isEqualTo(orientation > 4 ? 48 : 80);
            assertThat(quarters(read)).isEqualTo(upright);
        }
    }

    private static byte[] held(int orientation, ByteOrder order) throws IOException {
        BufferedImage lying = new BufferedImage(80, 48, BufferedImage.TYPE_INT_RGB);
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        Graphics2D pen = lying.createGraphics();
        for (int i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * 40, i / 2 * 24, 40, 24);
        }
        pen.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        ByteBuffer exif = ByteBuffer.allocate(36).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .order(order);
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(plain.toByteArray(), 0, 2);
        told.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.capacity() + 2)});
        told.write(exif.array());
        told.write(plain.toByteArray(), 2, plain.size() - 2);
        return told.toByteArray();
    }

    private static String quarters(BufferedImage picture) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            Color one = new Color(picture.getRGB(
                    picture.getWidth() * (1 + 2 * (i % 2)) / 4, picture.getHeight() * (1 + 2 * (i / 2)) / 4));
            boolean red = one.getRed() > 128;
            boolean green = one.getGreen() > 128;
            seen.append(red && green ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return seen.toString();
    }

    @Test
    void a_wide_one_is_made_smaller() throws IOException {
        BufferedImage read = ImageIO.read(
                new ByteArrayInputStream(CleanPicture.of(jpeg(3200, 100)).bytes()));
        assertThat(read.getWidth()).isEqualTo(1600);
        assertThat(read.getHeight()).isEqualTo(50);
    }

    @Test
    void what_is_no_picture_is_refused() throws IOException {
        assertThatThrownBy(() -> CleanPicture.of("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureNeeded.class);
        assertThatThrownBy(() -> CleanPicture.of(new byte[0])).isInstanceOf(PictureNeeded.class);
        byte[] broken = jpeg(40, 30);
        assertThatThrownBy(() -> CleanPicture.of(java.util.Arrays.copyOf(broken, 30)))
                .isInstanceOf(PictureNeeded.class);
        assertThatThrownBy(() -> CleanPicture.of(new byte[CleanPicture.LARGEST + 1]))
                .isInstanceOf(PictureTooLarge.class);
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
