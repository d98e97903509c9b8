package org.komichi.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as we compare it: NFKC (full-width letters typed on a Japanese keyboard are the same address), without
 * spaces around it, in lower case. At most 254 characters (RFC 5321).
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@\"<>(),;:\\\\\\[\\]]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public EmailAddress {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new MalformedEmailAddress();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Stores the address as text. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<EmailAddress, String> {
        @Override
        public String convertToDatabaseColumn(EmailAddress address) {
            return address == null ? null : address.value();
        }

        @Override
        public EmailAddress convertToEntityAttribute(String stored) {
            return stored == null ? null : new EmailAddress(stored);
        }
    }
}
