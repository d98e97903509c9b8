package org.komichi.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an authenticator answers, played by a small one of our own. */
class PasskeyReaderTest {
    private static final String HERE = "https://komichi.example";
    private static final String QUESTION =
            Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[24]);
    private static final String OTHER_QUESTION = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    private static final byte[] ID = "a fictional passkey".getBytes(StandardCharsets.US_ASCII);

    private final PasskeyReader reader = new PasskeyReader(URI.create(HERE));
    private KeyPair keys;

    @BeforeEach
    void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        keys = maker.generateKeyPair();
    }

    @Test
    void a_new_passkey_is_known_again_and_counts() throws Exception {
        Shown added = reader.added(newPasskey(HERE, QUESTION), QUESTION);
        assertThat(added.credentialId()).isEqualTo(encoded(ID));
        Shown again = reader.again(shown(HERE, OTHER_QUESTION, 5, keys), OTHER_QUESTION, added);
        assertThat(again.signCount()).isEqualTo(5);
    }

    @Test
    void an_answer_says_which_question_and_which_passkey() throws Exception {
        String answer = newPasskey(HERE, QUESTION);
        assertThat(reader.questionIn(answer)).isEqualTo(QUESTION);
        assertThat(reader.passkeyIn(answer)).isEqualTo(encoded(ID));
    }

    @Test
    void another_site_cannot_hand_on_what_it_was_shown() throws Exception {
        String newOne = newPasskey("https://komichi.example.evil.example", QUESTION);
        assertThatThrownBy(() -> reader.added(newOne, QUESTION)).isInstanceOf(PasskeyRefused.class);
        Shown known = reader.added(newPasskey(HERE, QUESTION), QUESTION);
        String answer = shown("http://komichi.example", QUESTION, 5, keys);
        assertThatThrownBy(() -> reader.again(answer, QUESTION, known)).isInstanceOf(PasskeyRefused.class);
    }

    @Test
    void an_answer_to_another_question_is_refused() throws Exception {
        String newOne = newPasskey(HERE, OTHER_QUESTION);
        assertThatThrownBy(() -> reader.added(newOne, QUESTION)).isInstanceOf(PasskeyRefused.class);
        Shown known = reader.added(newPasskey(HERE, QUESTION), QUESTION);
        String answer = shown(HERE, OTHER_QUESTION, 5, keys);
        assertThatThrownBy(() -> reader.again(answer, QUESTION, known)).isInstanceOf(PasskeyRefused.class);
    }

    @Test
    void another_key_and_a_copy_are_refused() throws Exception {
        Shown known = reader.again(
                shown(HERE, QUESTION, 5, keys), QUESTION, reader.added(newPasskey(HERE, QUESTION), QUESTION));
        String copy = shown(HERE, QUESTION, 5, keys);
        assertThatThrownBy(() -> reader.again(copy, QUESTION, known)).isInstanceOf(PasskeyRefused.class);
        makeKeys();
        String other = shown(HERE, QUESTION, 6, keys);
        assertThatThrownBy(() -> reader.again(other, QUESTION, known)).isInstanceOf(PasskeyRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "{}", "[]", "null", "no JSON", "{\"id\":\"x\",\"response\":{\"clientDataJSON\":\"%%\"}}"})
    void what_cannot_be_read_is_refused(String answer) {
        assertThatThrownBy(() -> reader.added(answer, reader.questionIn(answer)))
                .isInstanceOf(PasskeyRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://komichi.example, true",
        "http://localhost:8080, true",
        "http://192.0.2.7:8080, false",
        "http://[::1]:80, false"
    })
    void devices_keep_passkeys_for_names_only(URI base, boolean possible) {
        assertThat(new PasskeyReader(base).possible()).isEqualTo(possible);
    }

    private String newPasskey(String origin, String question) throws Exception {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, authenticatorData(0x41, 0, attested()));
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]}}
                """.formatted(
                        encoded(ID),
                        encoded(ID),
                        encoded(clientData("webauthn.create", origin, question)),
                        encoded(object.toByteArray()));
    }

    private String shown(String origin, String question, int count, KeyPair with) throws Exception {
        byte[] data = authenticatorData(0x01, count, new byte[0]);
        byte[] client = clientData("webauthn.get", origin, question);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(with.getPrivate());
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(client));
        return """
                {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s"}}
                """.formatted(encoded(ID), encoded(ID), encoded(client), encoded(data), encoded(signature.sign()));
    }

    private static byte[] clientData(String type, String origin, String question) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, question, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] authenticatorData(int flags, int count, byte[] rest) throws Exception {
        byte[] site = MessageDigest.getInstance("SHA-256").digest("komichi.example".getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(37 + rest.length)
                .put(site)
                .put((byte) flags)
                .putInt(count)
                .put(rest)
                .array();
    }

    private byte[] attested() throws Exception {
        ECPublicKey open = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.write(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(key, number(open.getW().getAffineX()));
        key.write(0x22);
        bytes(key, number(open.getW().getAffineY()));
        return ByteBuffer.allocate(18 + ID.length + key.size())
                .put(new byte[16])
                .putShort((short) ID.length)
                .put(ID)
                .put(key.toByteArray())
                .array();
    }

    private static byte[] number(BigInteger value) {
        byte[] all = value.toByteArray();
        byte[] number = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, number, 32 - length, length);
        return number;
    }

    private static void text(ByteArrayOutputStream to, String text) throws Exception {
        to.write(0x60 + text.length());
        to.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream to, byte[] bytes) throws Exception {
        to.write(0x58);
        to.write(bytes.length);
        to.write(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
