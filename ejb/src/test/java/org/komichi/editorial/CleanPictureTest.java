package org.komichi.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

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
