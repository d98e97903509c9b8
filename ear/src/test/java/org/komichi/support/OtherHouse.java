package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** The provider whose accounts Komichi lets in, as a real one in this process: it lets everybody in, and says of them what it is told to. */
public final class OtherHouse implements AutoCloseable {
    /** As whom it knows Komichi. */
    public static final String CLIENT = "komichi";

    private static final String NAME = "house";
    private static final int PORT = Integer.getInteger("komichi.provider.port", ServerUnderTest.freePort());
    private static final long SECONDS = 300;

    private final MockOAuth2Server server = new MockOAuth2Server();

    /** Opens it. */
    public OtherHouse() {
        try {
            server.start(InetAddress.getByName("localhost"), PORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Komichi expects it, whether it is open or not. */
    public static String issuer() {
        return "http://localhost:" + PORT + "/" + NAME;
    }

    /** What it says of the next one who comes. */
    public OtherHouse says(String subject, Map<String, Object> claims) {
        return says(subject, claims, SECONDS);
    }

    /** What it says of the next one who comes, and for how many seconds that is true. */
    public OtherHouse says(String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, seconds));
        return this;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
