package org.komichi.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komichi.account.PeopleImport;
import org.komichi.identity.Profile;
import tools.jackson.core.JacksonException;

/**
 * People as they come in {@code application/x-ndjson}: one JSON object a line. A faulty line is named and the others are
 * read; blank lines and a byte order mark do no harm.
 *
 * @param people in the order of the file
 * @param faults one for each line that could not be read
 */
record PeopleLines(List<PeopleImport.Line> people, List<LineFault> faults) {
    /** More people come in several files. */
    static final int MOST_LINES = 10_000;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** What is wrong with a line. */
    record LineFault(int line, InvalidInput.Fault what) {}

    /** One person as she is written. */
    record PersonLine(
            String email,
            @Nullable String name,
            @Nullable String reading,
            @Nullable String profession,
            @Nullable String subProfession,
            @Nullable String workplaceKind,
            @Nullable String prefecture,
            @Nullable String municipality,
            @Nullable String experience,
            @Nullable String station,
            @Nullable String locale) {
        Profile profile() {
            return new Profile(
                    name, reading, profession, subProfession, workplaceKind, prefecture, municipality, experience);
        }
    }

    /** Reads the whole file.
     * @throws InvalidInput when it is empty, too large or not in UTF-8 */
    static PeopleLines read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInput("body", "too-many-lines", MOST_LINES);
        }
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidInput("body", "not-utf-8");
        }
    }

    private static PeopleLines read(String text) {
        List<PeopleImport.Line> people = new ArrayList<>();
        List<LineFault> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (people.size() + faults.size() == MOST_LINES) {
                throw new InvalidInput("body", "too-many-lines", MOST_LINES);
            }
            try {
                people.add(person(number, Json.MAPPER.readValue(line, PersonLine.class)));
            } catch (JacksonException json) {
                faults.add(new LineFault(number, Problems.fault(json)));
            } catch (InvalidInput input) {
                faults.add(new LineFault(number, input.faults().getFirst()));
            }
        }
        if (people.isEmpty() && faults.isEmpty()) {
            throw new InvalidInput("body", "required");
        }
        return new PeopleLines(List.copyOf(people), List.copyOf(faults));
    }

    private static PeopleImport.Line person(int number, @Nullable PersonLine line) {
        if (line == null) {
            throw new InvalidInput("body", "wrong-type");
        }
        if (line.email() == null || line.email().isBlank()) {
            throw new InvalidInput("email", "required");
        }
        Locale locale = Locale.JAPANESE;
        if (line.locale() != null) {
            if (!line.locale().equals("ja") && !line.locale().equals("en")) {
                throw new InvalidInput("locale", "not-one-of", "ja, en");
            }
            locale = Locale.of(line.locale());
        }
        return new PeopleImport.Line(number, line.email(), line.profile(), line.station(), locale);
    }
}
