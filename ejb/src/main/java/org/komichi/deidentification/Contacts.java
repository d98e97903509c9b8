package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What leads straight to somebody: telephone, mail, addresses of the web, numbers of charts and devices. There is no repair but to leave it out. */
final class Contacts implements Rule {
    private record Sign(TraceKind kind, String rule, Pattern pattern) {}

    private static final List<Sign> SIGNS = List.of(
            sign(TraceKind.MAIL, "mail", "[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9-]{1,63}\\.[A-Za-z0-9.]{2,100}"),
            sign(
                    TraceKind.WEB,
                    "web",
                    "(?:https?://|www\\.)[\\w/:%#$&?()~.=+-]+|(?<![A-Za-z0-9_.+-])@[A-Za-z][A-Za-z0-9_]{2,30}"),
            sign(
                    TraceKind.PHONE,
                    "phone",
                    "(?<!\\d)0\\d{1,4}[-(\\s]\\d{1,4}[-)\\s]\\d{3,4}(?!\\d)|(?<!\\d)0[5789]0\\d{8}(?!\\d)|(?<!\\d)0\\d{9}(?!\\d)"),
            sign(
                    TraceKind.NUMBER,
                    "serial",
                    "(?:製造番号|シリアル(?:番号|ナンバー)?|S/N|ロット番号?|Lot\\.?)\\s?(?:[:#は]|No\\.?)?\\s?[A-Za-z0-9-]{4,}"),
            sign(
                    TraceKind.NUMBER,
                    "chart-number",
                    "(?:(?:カルテ|患者|診察券|入院|登録|受給者|被保険者|受付)(?:証)?(?:番号|No\\.?|ID)|(?<![A-Za-z])ID)\\s?[:#は]?\\s?[A-Za-z]{0,3}\\d[\\d-]{2,}"),
            sign(TraceKind.NUMBER, "chart-number", "(?<![\\d.,])\\d{7,}(?![\\d.])"));

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        for (Sign sign : SIGNS) {
            for (Matcher match = sign.pattern().matcher(text.plain()); match.find(); ) {
                found.add(text.finding(sign.kind(), match.start(), match.end(), sign.rule(), ""));
            }
        }
        return found;
    }

    private static Sign sign(TraceKind kind, String rule, String pattern) {
        return new Sign(kind, rule, Pattern.compile(pattern));
    }
}
