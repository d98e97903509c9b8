package org.komichi.content;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of file a pack may hold, and how a file proves to be one. */
public enum MediaKind {
    YAML("yaml", "application/yaml", true),
    MARKDOWN("md", "text/markdown", true),
    SVG("svg", "image/svg+xml", true),
    VTT("vtt", "text/vtt", true),
    PNG("png", "image/png", false),
    PDF("pdf", "application/pdf", false),
    MP4("mp4", "video/mp4", false);

    private final String ending;
    private final String mediaType;
    private final boolean text;

    MediaKind(String ending, String mediaType, boolean text) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.text = text;
    }

    /** The kind that a name promises, or null when packs hold no such files. */
    public static MediaKind ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.ending.equals(ending))
                .findFirst()
                .orElse(null);
    }

    /** As sent in {@code Content-Type}, without a character set. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is text in UTF-8. */
    public boolean text() {
        return text;
    }

    /** Whether the content begins as such a file must; texts are judged by those who read them. */
    boolean fits(byte[] bytes) {
        return switch (this) {
            case PNG -> begins(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case PDF -> begins(bytes, 0, '%', 'P', 'D', 'F', '-');
            case MP4 -> begins(bytes, 4, 'f', 't', 'y', 'p');
            case VTT ->
                begins(bytes, 0, 'W', 'E', 'B', 'V', 'T', 'T') || begins(bytes, 3, 'W', 'E', 'B', 'V', 'T', 'T');
            case YAML, MARKDOWN, SVG -> true;
        };
    }

    private static boolean begins(byte[] bytes, int from, int... magic) {
        if (bytes.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[from + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
