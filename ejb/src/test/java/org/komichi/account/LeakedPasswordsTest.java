package org.komichi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set that an organisation brings: as the collections come, with a count behind each. */
class LeakedPasswordsTest {
    private static final List<String> LEAKED =
            IntStream.range(0, 300).mapToObj(i -> "marbled tea cups " + i).toList();

    @TempDir
    Path folder;

    private LeakedPasswords set;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = IntStream.range(0, LEAKED.size())
                .mapToObj(i -> sha1(LEAKED.get(i)) + ":" + i * 37)
                .sorted()
                .toList();
        Path file = folder.resolve("leaked.txt");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n");
        set = new LeakedPasswords(Optional.of(file.toString()));
    }

    @Test
    void every_line_of_it_is_found_the_first_and_the_last_too() {
        assertThat(LEAKED).allMatch(set::contain);
    }

    @Test
    void what_is_not_in_it_is_not() {
        assertThat(IntStream.range(300, 600).mapToObj(i -> "marbled tea cups " + i))
                .noneMatch(set::contain);
    }

    @Test
    void without_a_set_nothing_is_in_it() {
        assertThat(new LeakedPasswords(Optional.empty()).contain(LEAKED.get(0))).isFalse();
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
