package org.komichi.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.stream.Stream;

/**
 * Passwords that are found in less than ten million guesses: one of 30,000 that leaked elsewhere, a word, a name or a row of keys, with
 * whatever is usually done to them (digits behind, capitals, signs for letters, twice, backwards). zxcvbn carries the lists and counts the
 * guesses; we add the words that come to mind here.
 */
@ApplicationScoped
public class GuessablePasswords {
    private static final double FEWEST_GUESSES = 1e7;
    /** What is to be guessed so far says enough, and counting takes longer the more there is. */
    private static final int READ = 64;

    private static final List<String> WORDS_HERE = List.of(
            "komichi",
            "こみち",
            "zaitaku",
            "iryou",
            "houmon",
            "kango",
            "kangoshi",
            "houmonkango",
            "shouni",
            "shounika",
            "kodomo",
            "ishi",
            "isha",
            "byouin",
            "pediatric",
            "homecare",
            "在宅医療",
            "訪問看護",
            "看護師",
            "小児科",
            "病院");

    /** Some ten megabytes, for moments that are rare: they go when memory is needed for something else. */
    private volatile SoftReference<Zxcvbn> lists = new SoftReference<>(null);

    /** Whether somebody who tries what people choose comes upon it soon.
     * @param own what is known of its owner */
    boolean contain(String password, List<String> own) {
        String read = password.length() <= READ ? password : password.substring(0, READ);
        List<String> known = Stream.concat(own.stream(), WORDS_HERE.stream()).toList();
        return lists().measure(read, known).getGuesses() < FEWEST_GUESSES;
    }

    private Zxcvbn lists() {
        Zxcvbn loaded = lists.get();
        if (loaded == null) {
            loaded = load();
            lists = new SoftReference<>(loaded);
        }
        return loaded;
    }

    private static Zxcvbn load() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
