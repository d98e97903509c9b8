package org.komichi.deidentification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places: prefectures, municipalities, addresses. The most that a case may tell is a part of the country. */
final class Places implements Rule {
    private static final String[] REGIONS = {"北海道地方", "東北地方", "関東地方", "中部地方", "近畿地方", "中国地方", "四国地方", "九州・沖縄地方"};
    // The last prefecture (JIS X 0401) of each part of the country.
    private static final int[] LAST = {1, 7, 14, 23, 30, 35, 39, 47};

    private static final Set<String> TOLD_WITHOUT_SUFFIX = Set.of("東京", "大阪", "京都");
    private static final String ONE_OF_SEVERAL = "";
    private static final Pattern ADDRESS = Pattern.compile(
            "〒?(?<!\\d)\\d{3}-\\d{4}(?![\\d-])|[\\p{IsHan}ヶケ]{1,6}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})丁目|\\d{1,4}番地");
    // Places that no list knows: they were merged, or invented.
    private static final Pattern UNLISTED =
            Pattern.compile("(?<![\\p{IsHan}々])([\\p{IsHan}々]{2,3})[市町村](?=[のにでへはがを、。]|在住|内の|から|まで|立)");
    private static final Pattern NO_PLACE =
            Pattern.compile(".*(?:[都核定住他各同当隣自両全港下住任]|市町|農|漁|山|在住|近隣|住んでいる|指定都|県庁所在|政令)");

    private final Map<String, String> regions = new HashMap<>();
    private final Map<Character, Integer> longest = new HashMap<>();

    Places(Collection<PlaceNames.Named> known) {
        for (PlaceNames.Named place : known) {
            String region = region(place.prefecture());
            remember(place.name(), region);
            // A ward is also told without its city.
            int ward = place.name().endsWith("区") ? place.name().indexOf('市') : -1;
            if (ward > 0 && ward < place.name().length() - 2) {
                remember(place.name().substring(ward + 1), region);
            }
            String bare = place.name().substring(0, place.name().length() - 1);
            if (TOLD_WITHOUT_SUFFIX.contains(bare)) {
                remember(bare, region);
            }
        }
    }

    @Override
    public List<Finding> in(Folded text, LocalDate beginning) {
        List<Finding> found = new ArrayList<>();
        String plain = text.plain();
        for (int i = 0; i < plain.length(); i++) {
            int end = placeAt(plain, i);
            if (end < 0) {
                continue;
            }
            String region = regions.get(plain.substring(i, end));
            // 東京都世田谷区 is one place.
            for (int next = placeAt(plain, end); next > 0; next = placeAt(plain, end)) {
                region = ONE_OF_SEVERAL.equals(region) ? regions.get(plain.substring(end, next)) : region;
                end = next;
            }
            found.add(text.finding(TraceKind.PLACE, i, end, "place", ONE_OF_SEVERAL.equals(region) ? null : region));
            i = end - 1;
        }
        for (Matcher match = ADDRESS.matcher(plain); match.find(); ) {
            found.add(text.finding(TraceKind.PLACE, match.start(), match.end(), "address", ""));
        }
        for (Matcher match = UNLISTED.matcher(plain); match.find(); ) {
            if (!NO_PLACE.matcher(match.group(1)).matches()) {
                found.add(text.finding(TraceKind.PLACE, match.start(), match.end(), "place", null));
            }
        }
        return found;
    }

    private int placeAt(String text, int from) {
        if (from >= text.length() || within(text, from)) {
            return -1;
        }
        int most = Math.min(longest.getOrDefault(text.charAt(from), 0), text.length() - from);
        for (int length = most; length >= 2; length--) {
            if (regions.containsKey(text.substring(from, from + length)) && !continued(text, from + length)) {
                return from + length;
            }
        }
        return -1;
    }

    // 関係機関市町村 is no 関市: a word goes on before it, unless that is a larger place.
    private static boolean within(String text, int from) {
        return from > 0
                && Character.UnicodeScript.of(text.charAt(from - 1)) == Character.UnicodeScript.HAN
                && "都道府県市郡".indexOf(text.charAt(from - 1)) < 0;
    }

    // 市町村, 京都府 beside 京都, 北区分 and the like.
    private static boolean continued(String text, int end) {
        return text.startsWith("町村", end) || text.startsWith("地方", end) || text.startsWith("分", end);
    }

    private void remember(String name, String region) {
        regions.merge(name, region, (one, other) -> one.equals(other) ? one : ONE_OF_SEVERAL);
        longest.merge(name.charAt(0), name.length(), Math::max);
    }

    private static String region(String prefecture) {
        int number = Integer.parseInt(prefecture);
        for (int i = 0; i < LAST.length; i++) {
            if (number <= LAST[i]) {
                return REGIONS[i];
            }
        }
        return ONE_OF_SEVERAL;
    }
}
