package org.komichi.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An order of each respondent's own: the same at every visit of a wave, another one for the next respondent and wave. */
final class Shuffle {
    private final String seed;

    Shuffle(String respondent, WaveKind wave) {
        this.seed = respondent + ":" + wave;
    }

    /** The questions and options of a section in this order. */
    Section of(Section section) {
        List<Item> items = section.items().stream().map(this::of).toList();
        return section.asking(section.shuffle() ? shuffled(items, section.id()) : items);
    }

    private Item of(Item item) {
        // What stands first is ranked first more often: in a ranking chance decides it, as it does among answers to
        // find.
        return item.kind() == ItemKind.KNOWLEDGE || item.kind() == ItemKind.RANKING
                ? item.offering(shuffled(item.options(), item.id()))
                : item;
    }

    private <T> List<T> shuffled(List<T> written, String what) {
        List<T> order = new ArrayList<>(written);
        Collections.shuffle(order, new Random(number(seed + ":" + what)));
        return order;
    }

    private static long number(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
