package org.komichi.portfolio;

/** A badge as a picture that carries its own signature (baking of Open Badges 3.0): three stones, and what it is for. */
public final class BakedBadge {
    private BakedBadge() {}

    /**
     * The picture as SVG.
     *
     * @param code of the achievement
     * @param words what it is for; read aloud, not drawn
     * @param jwt the signed credential
     */
    public static String svg(String code, String words, String jwt) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>\
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" \
                width="320" height="320" viewBox="0 0 320 320" role="img">\
                <openbadges:credential verify="%s"/>\
                <title>%s</title>\
                <circle cx="160" cy="160" r="152" fill="#f7f6ef" stroke="#46651d" stroke-width="8"/>\
                <g fill="#46651d"><ellipse cx="128" cy="208" rx="52" ry="26"/><ellipse cx="196" cy="152" rx="46" ry="22"/>\
                <ellipse cx="138" cy="106" rx="38" ry="18"/></g>\
                <ellipse cx="202" cy="70" rx="26" ry="13" fill="#efb73e"/>\
                <text x="160" y="272" font-size="30" text-anchor="middle" fill="#21261d" \
                font-family="sans-serif">%s</text>\
                </svg>\
                """.formatted(jwt, escaped(words), escaped(code));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
