package org.komichi.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.komichi.identity.EmailAddress;
import org.komichi.identity.Person;
import org.komichi.identity.Romaji;

/**
 * Whose password it is to be, as far as somebody who guesses would know her.
 *
 * @param name null where she has told none yet
 * @param reading in hiragana, or null
 */
record PasswordOwner(EmailAddress email, String name, String reading) {
    private static final int SHORTEST_WORD = 3;
    private static final int FEW = 4;

    static PasswordOwner of(EmailAddress email) {
        return new PasswordOwner(email, null, null);
    }

    static PasswordOwner of(Person person) {
        return new PasswordOwner(person.email(), person.name(), person.profile().reading());
    }

    /** The words of which a password about herself would be made: parts of her address, and her name in three scripts. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Stream.of(email.value().split("[@._+-]"))
                .filter(part -> part.length() >= SHORTEST_WORD)
                .forEach(words::add);
        parts(name).forEach(words::add);
        parts(reading).forEach(part -> {
            words.add(part);
            words.add(Romaji.of(part));
        });
        return words;
    }

    /** Whether a password says nothing but who she is, with digits and a sign or two between.
     * @param plain in small letters */
    boolean describedBy(String plain) {
        String rest = plain.replaceAll("\\d", "");
        int before = rest.length();
        for (String word : words()) {
            rest = rest.replace(word.toLowerCase(Locale.ROOT), "");
        }
        return plain.contains(email.value()) || rest.length() < before && rest.length() < FEW;
    }

    private static Stream<String> parts(String name) {
        return Stream.of(Objects.requireNonNullElse(name, "").split("\\s+")).filter(part -> !part.isEmpty());
    }
}
