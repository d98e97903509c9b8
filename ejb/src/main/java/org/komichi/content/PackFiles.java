package org.komichi.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The bare files of a pack, before anybody looks inside: how many, how large, and with names that stay inside the pack. A zip
 * is counted while it is unpacked, so that a small zip with a huge inside stops early.
 */
public final class PackFiles {
    static final int MOST_FILES = 1000;

    /** How much a pack may hold, in bytes; what travels as a zip is no larger. */
    public static final long LARGEST_TOTAL = 48L << 20;

    static final long LARGEST_MEDIA = 40L << 20;
    static final long LARGEST_TEXT = 1L << 20;

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}(/[A-Za-z0-9][A-Za-z0-9._-]{0,79}){0,5}");
    private static final Pattern LITTER = Pattern.compile("__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long total;

    private PackFiles() {}

    /** The files of a folder. */
    public static PackFiles ofFolder(Path folder) {
        PackFiles pack = new PackFiles();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                try (InputStream content = Files.newInputStream(file)) {
                    pack.add(name, content);
                }
            }
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a zip, whether they lie at its top or in one folder. */
    public static PackFiles ofZip(InputStream zip) {
        PackFiles pack = new PackFiles();
        try (ZipInputStream entries = new ZipInputStream(zip, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    pack.add(entry.getName(), entries);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw refused("", "zip-broken");
        } catch (IOException e) {
            throw refused("", "zip-broken");
        }
        if (pack.files.isEmpty()) {
            throw refused("", "zip-broken");
        }
        return pack.withoutOuterFolder();
    }

    /** Some of the files below a folder of the class path: {@code base + "/" + name} for each name. */
    public static PackFiles ofClasspath(ClassLoader loader, String base, List<String> names) {
        PackFiles pack = new PackFiles();
        for (String name : names) {
            try (InputStream content = loader.getResourceAsStream(base + "/" + name)) {
                if (content == null) {
                    throw new IllegalStateException("Listed but not there: " + base + "/" + name);
                }
                pack.add(name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pack;
    }

    /** Texts that were written here, by path.
     * @throws PackRefused when one is too long or has a name that a pack may not have */
    public static PackFiles ofTexts(Map<String, String> texts) {
        PackFiles pack = new PackFiles();
        texts.forEach((name, text) -> {
            try {
                pack.add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return pack;
    }

    /** A single text as it was sent.
     * @throws PackRefused when it is too long, or no text in UTF-8 */
    static String text(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes((int) LARGEST_TEXT + 1);
        if (bytes.length > LARGEST_TEXT) {
            throw refused(name, "file-too-large", LARGEST_TEXT >> 20);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw refused(name, "text-not-utf8");
        }
        return Pack.decode(bytes);
    }

    private void add(String name, InputStream content) throws IOException {
        if (LITTER.matcher(name).matches()) {
            return;
        }
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw refused(name.length() > 100 ? name.substring(0, 100) : name, "file-name");
        }
        if (files.size() >= MOST_FILES) {
            throw refused("", "too-many-files", MOST_FILES);
        }
        MediaKind kind = MediaKind.ofName(name);
        if (kind == null) {
            throw refused(name, "file-kind");
        }
        long largest = kind.text() ? LARGEST_TEXT : LARGEST_MEDIA;
        long room = Math.min(largest, LARGEST_TOTAL - total);
        byte[] bytes = content.readNBytes((int) room + 1);
        if (bytes.length > room) {
            throw room == largest
                    ? refused(name, "file-too-large", largest >> 20)
                    : refused("", "pack-too-large", LARGEST_TOTAL >> 20);
        }
        if (files.putIfAbsent(name, bytes) != null) {
            throw refused(name, "file-twice");
        }
        total += bytes.length;
    }

    private PackFiles withoutOuterFolder() {
        if (files.containsKey("pack.yaml") || !files.firstKey().contains("/")) {
            return this;
        }
        String folder = files.firstKey().substring(0, files.firstKey().indexOf('/') + 1);
        if (!files.keySet().stream().allMatch(name -> name.startsWith(folder))) {
            return this;
        }
        PackFiles inner = new PackFiles();
        files.forEach((name, bytes) -> inner.files.put(name.substring(folder.length()), bytes));
        inner.total = total;
        return inner;
    }

    private static PackRefused refused(String file, String code, Object... args) {
        return new PackRefused(List.of(PackProblem.at(file, 0, code, args)));
    }

    /** Every file by its path, sorted. */
    Map<String, byte[]> all() {
        return Collections.unmodifiableMap(files);
    }

    /** A fingerprint of names and contents, 64 hex digits; it does not depend on how the files travelled. */
    public String checksum() {
        MessageDigest digest = digest();
        files.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static String fingerprint(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
