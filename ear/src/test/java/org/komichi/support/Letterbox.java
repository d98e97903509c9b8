package org.komichi.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** An SMTP server in the JVM of the tests, at the port that the application was told when it started. */
public final class Letterbox {
    private static GreenMail server;

    private Letterbox() {}

    /** From now on letters arrive; before, the application finds nobody there. */
    public static synchronized void open() {
        if (server == null) {
            int port = Integer.getInteger(ServerUnderTest.SMTP_PORT);
            server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    /** Nothing arrives any more. */
    public static synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** The letters to an address. */
    public static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
