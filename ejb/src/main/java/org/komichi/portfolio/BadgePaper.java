package org.komichi.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.komichi.framework.CasePackage;
import org.komichi.shared.Japan;
import org.komichi.shared.Settings;

/** What stands in the documents of Open Badges 3.0: the issuer, an achievement, a credential, the list of withdrawn ones. */
@ApplicationScoped
class BadgePaper {
    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final String NO_LICENCE =
            "研修の記録です。医療行為の許可や資格を示すものではありません。 A training record. It does not permit or license any medical act.";

    @Inject
    Settings settings;

    /** What a badge is made of. */
    record Content(
            String number,
            Achievement achievement,
            String framework,
            Instant issuedAt,
            LocalDate endsOn,
            String address,
            String salt) {}

    /** The issuer: this installation. */
    Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", at("/api/v1/issuer"));
        issuer.put("type", List.of("Profile"));
        issuer.put("name", "こみち (Komichi)");
        issuer.put("url", settings.baseUrl().toString());
        issuer.put("description", NO_LICENCE);
        return issuer;
    }

    /** The issuer as a document of its own. */
    Map<String, Object> issuerDocument() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(issuer());
        return document;
    }

    Map<String, Object> achievementDocument(Achievement achievement, String framework) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(achievement(achievement, framework));
        return document;
    }

    private Map<String, Object> achievement(Achievement achievement, String framework) {
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("id", at("/api/v1/issuer/achievements/" + achievement.code()));
        paper.put("type", List.of("Achievement"));
        paper.put("name", english(achievement.name()));
        paper.put("description", achievement.name().ja() + "　" + NO_LICENCE);
        paper.put("achievementType", "Competency");
        paper.put("humanCode", achievement.code());
        paper.put(
                "criteria",
                Map.of(
                        "narrative",
                        english(achievement.earns()) + " / "
                                + achievement.earns().ja()));
        paper.put(
                "alignment",
                achievement.needs().keySet().stream()
                        .map(outcome -> alignment(outcome, achievement, framework))
                        .toList());
        return paper;
    }

    private Map<String, Object> alignment(String outcome, Achievement achievement, String framework) {
        Map<String, Object> alignment = new LinkedHashMap<>();
        alignment.put("type", List.of("Alignment"));
        alignment.put("targetCode", outcome);
        alignment.put("targetName", outcome + " L" + achievement.needs().get(outcome));
        alignment.put("targetFramework", "Komichi " + framework);
        alignment.put("targetType", "CFItem");
        alignment.put("targetUrl", CasePackage.address(settings.baseUrl().toString(), outcome, framework));
        return alignment;
    }

    /** The address of a badge, which is its name too. */
    String address(String number) {
        return at("/badges/" + number);
    }

    /** Header of a signature with a key. */
    Map<String, Object> header(BadgeKey key) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", at("/api/v1/issuer/keys/" + key.kid()));
        return header;
    }

    /** The credential with the claims of its signature. Whose it is, stands in it only as a salted fingerprint, if at all. */
    Map<String, Object> credential(Content content) {
        Instant from = content.issuedAt().truncatedTo(ChronoUnit.SECONDS);
        Instant end = content.endsOn() == null
                ? null
                : content.endsOn().plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
        String subject = "urn:uuid:"
                + UUID.nameUUIDFromBytes((content.number() + content.salt()).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", CONTEXT);
        credential.put("id", address(content.number()));
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", english(content.achievement().name()));
        credential.put("description", NO_LICENCE);
        credential.put("issuer", issuer());
        credential.put("validFrom", DateTimeFormatter.ISO_INSTANT.format(from));
        if (end != null) {
            credential.put("validUntil", DateTimeFormatter.ISO_INSTANT.format(end));
        }
        credential.put("credentialSubject", subject(subject, content));
        credential.put(
                "credentialStatus", Map.of("id", at("/api/v1/issuer/revocations"), "type", "1EdTechRevocationList"));
        credential.put("credentialSchema", List.of(Map.of("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        credential.put("iss", at("/api/v1/issuer"));
        credential.put("jti", address(content.number()));
        credential.put("sub", subject);
        credential.put("nbf", from.getEpochSecond());
        if (end != null) {
            credential.put("exp", end.getEpochSecond());
        }
        return credential;
    }

    private Map<String, Object> subject(String id, Content content) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id);
        subject.put("type", List.of("AchievementSubject"));
        if (content.address() != null) {
            Map<String, Object> identity = new LinkedHashMap<>();
            identity.put("type", "IdentityObject");
            identity.put("hashed", true);
            identity.put("identityHash", "sha256$" + sha256(content.address() + content.salt()));
            identity.put("identityType", "emailAddress");
            identity.put("salt", content.salt());
            subject.put("identifier", List.of(identity));
        }
        subject.put("achievement", achievement(content.achievement(), content.framework()));
        return subject;
    }

    /** The list of badges that are withdrawn.
     * @param numbers of badges */
    Map<String, Object> revocations(List<String> numbers) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("id", at("/api/v1/issuer/revocations"));
        list.put("issuer", at("/api/v1/issuer"));
        list.put(
                "revokedCredential",
                numbers.stream()
                        .map(number -> {
                            Map<String, Object> revoked = new LinkedHashMap<>();
                            revoked.put("id", address(number));
                            revoked.put("revoked", true);
                            revoked.put("revocationReason", "The evidence no longer supports this achievement.");
                            return revoked;
                        })
                        .toList());
        return list;
    }

    private String at(String path) {
        return settings.baseUrl() + path;
    }

    private static String english(org.komichi.shared.Bilingual text) {
        return text.in(Locale.ENGLISH);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
