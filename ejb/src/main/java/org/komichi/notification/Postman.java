package org.komichi.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Hands a message to the SMTP server of {@code smtp://user:password@host:port}, or {@code smtps://} for TLS from the start. */
public final class Postman {
    private final Session session;
    private final String from;
    private final String name;

    Postman(URI server, String from, String name, Duration patience) {
        String millis = Long.toString(patience.toMillis());
        boolean tls = "smtps".equals(server.getScheme());
        Properties settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.host", server.getHost());
        settings.setProperty(
                "mail.smtp.port", Integer.toString(server.getPort() > 0 ? server.getPort() : tls ? 465 : 587));
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty("mail.smtp.connectiontimeout", millis);
        settings.setProperty("mail.smtp.timeout", millis);
        settings.setProperty("mail.smtp.writetimeout", millis);
        String user = server.getRawUserInfo();
        settings.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        this.session = Session.getInstance(settings, user == null ? null : login(user));
        this.from = from;
        this.name = name;
    }

    /**
     * Hands one message over.
     *
     * @param calendar an iCalendar file that goes with it; null for none
     * @param unsubscribe where a mail program stops such letters with one click (RFC 8058); null for a necessary letter
     */
    void send(String recipient, String subject, String body, String calendar, String unsubscribe)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(sender());
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        if (calendar == null) {
            mail.setText(body, StandardCharsets.UTF_8.name());
        } else {
            mail.setContent(new MimeMultipart(text(body), calendar(calendar)));
        }
        if (unsubscribe != null) {
            mail.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(new Date());
        Transport.send(mail);
    }

    private InternetAddress sender() throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        if (!name.isEmpty()) {
            try {
                sender.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException never) {
                throw new MessagingException("UTF-8", never);
            }
        }
        return sender;
    }

    private static MimeBodyPart text(String body) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, StandardCharsets.UTF_8.name());
        return part;
    }

    private static MimeBodyPart calendar(String file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                file.getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8; method=PUBLISH")));
        part.setFileName("komichi.ics");
        return part;
    }

    private static Authenticator login(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        String user = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        String password = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }
}
