package org.komichi.caselibrary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is around a child, and how the ties are: people, services and organisations by sector. Never changes; the verbs answer with
 * a new map.
 *
 * @param at when, in the words of the case; what changed by then
 * @param coordinator the node that holds the threads together; null when nobody does
 * @param nodes one of them has the id {@value #CHILD}
 * @param links between two nodes each
 */
public record EcoMap(CaseText at, String coordinator, List<Node> nodes, List<Link> links) {
    /** Id of the child's own node. */
    public static final String CHILD = "child";

    /** More do not fit into a drawing that can be read. */
    static final int MOST_NODES = 30;

    static final int MOST_LINKS = 60;
    static final int LONGEST_LABEL = 24;

    /** Where somebody belongs. */
    public enum Sector {
        HOSP("病院", "Hospital"),
        LOCALMED("地域の医療", "Local care"),
        WELFARE("福祉", "Welfare"),
        EDU("保育・教育", "School"),
        GOV("行政", "Authorities"),
        FAMILY("家族・友人", "Family"),
        SUPPLY("機器・物品", "Supplies"),
        DISASTER("防災", "Disaster");

        private final CaseText label;

        Sector(String ja, String en) {
            this.label = new CaseText(ja, en);
        }

        /** What it is called on a map, in a few letters. */
        public CaseText label() {
            return label;
        }

        /** Where help should be found: an empty one is a gap, not a choice. */
        public static final Set<Sector> RESOURCES =
                Collections.unmodifiableSet(EnumSet.of(HOSP, LOCALMED, WELFARE, EDU, GOV));
    }

    /** How strong a tie is; drawn as a kind of line, never as a colour alone. */
    public enum Strength {
        STRONG("強い", "strong"),
        NORMAL("ふつう", "normal"),
        WEAK("弱い", "weak"),
        /** A conflict, or a burden. */
        STRESS("ストレス", "strained"),
        PLANNED("計画中", "planned"),
        /** There should be one. */
        NONE("つながりなし", "no tie");

        private final CaseText label;

        Strength(String ja, String en) {
            this.label = new CaseText(ja, en);
        }

        /** What it is called in the legend. */
        public CaseText label() {
            return label;
        }

        /** As cases write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Which way a tie works. */
    public enum Direction {
        TO("->", "→", "一方向", "one way"),
        FROM("<-", "←", "一方向", "one way"),
        BOTH("<->", "↔", "双方向", "both ways");

        private final String code;
        private final String arrow;
        private final CaseText label;

        Direction(String code, String arrow, String ja, String en) {
            this.code = code;
            this.arrow = arrow;
            this.label = new CaseText(ja, en);
        }

        /** One letter between two names. */
        public String arrow() {
            return arrow;
        }

        /** In words. */
        public CaseText label() {
            return label;
        }

        /** As cases write it. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * Somebody, or a service.
     *
     * @param burden what weighs on her; may be null
     * @param x where an editor put it, 0 (left) to 100 (right); null where the drawing chooses
     * @param y 0 (top) to 100; null where the drawing chooses
     */
    public record Node(String id, String label, Sector sector, String burden, Double x, Double y) {
        /** A node that the drawing places. */
        public Node(String id, String label, Sector sector) {
            this(id, label, sector, null, null, null);
        }

        /** Whether an editor chose its place. */
        public boolean placed() {
            return x != null && y != null;
        }
    }

    /**
     * A tie.
     *
     * @param service what it consists of; may be null
     * @param freq how often; may be null
     * @param since from when, in relative time; may be null
     */
    public record Link(
            String from, String to, Strength strength, Direction direction, String service, String freq, String since) {
        boolean joins(String one, String other) {
            return Objects.equals(from, one) && Objects.equals(to, other)
                    || Objects.equals(from, other) && Objects.equals(to, one);
        }
    }

    public EcoMap {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** A map with the child alone, to begin with. */
    public static EcoMap ofChild(CaseText at, String label) {
        return new EcoMap(at, null, List.of(new Node(CHILD, label, Sector.FAMILY)), List.of());
    }

    /** Who has this id. */
    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> Objects.equals(node.id(), id)).findFirst();
    }

    /** What somebody is called; her id when there is no such node. */
    public String label(String id) {
        return node(id).map(Node::label).orElse(id);
    }

    /** Adds somebody; one with the same id is replaced and keeps her place among the others. */
    public EcoMap addNode(Node added) {
        List<Node> all = new ArrayList<>(nodes);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(added.id())) {
                all.set(i, added);
                return new EcoMap(at, coordinator, all, links);
            }
        }
        all.add(added);
        return new EcoMap(at, coordinator, all, links);
    }

    /** Takes somebody out, with all her ties. The child stays. */
    public EcoMap removeNode(String id) {
        if (CHILD.equals(id)) {
            return this;
        }
        return new EcoMap(
                at,
                Objects.equals(coordinator, id) ? null : coordinator,
                nodes.stream().filter(node -> !node.id().equals(id)).toList(),
                links.stream()
                        .filter(link -> !link.from().equals(id) && !link.to().equals(id))
                        .toList());
    }

    /** Puts somebody somewhere: percent of the drawing's width and height; what lies outside is brought to its rim. */
    public EcoMap moveNode(String id, double x, double y) {
        return new EcoMap(
                at,
                coordinator,
                nodes.stream()
                        .map(node -> node.id().equals(id)
                                ? new Node(
                                        id,
                                        node.label(),
                                        node.sector(),
                                        node.burden(),
                                        Math.clamp(x, 0, 100),
                                        Math.clamp(y, 0, 100))
                                : node)
                        .toList(),
                links);
    }

    /** Ties two; between the same two there is one tie, and the last one said counts. */
    public EcoMap link(Link added) {
        List<Link> all = new ArrayList<>(links);
        all.removeIf(link -> link.joins(added.from(), added.to()));
        all.add(added);
        return new EcoMap(at, coordinator, nodes, all);
    }

    /** Takes the tie of two away. */
    public EcoMap unlink(String one, String other) {
        return new EcoMap(
                at,
                coordinator,
                nodes,
                links.stream().filter(link -> !link.joins(one, other)).toList());
    }

    /** Names who holds the threads together; null for nobody. */
    public EcoMap coordinatedBy(String id) {
        return new EcoMap(at, id, nodes, links);
    }

    /** Sectors where help should be found and nobody stands. */
    @JsonIgnore
    public Set<Sector> emptySectors() {
        EnumSet<Sector> empty = EnumSet.copyOf(Sector.RESOURCES);
        nodes.forEach(node -> empty.remove(node.sector()));
        return empty;
    }

    /** Whether fewer than two sectors besides the family take part. */
    @JsonIgnore
    public boolean isSparse() {
        Set<Sector> there = new HashSet<>();
        nodes.forEach(node -> there.add(node.sector()));
        there.remove(Sector.FAMILY);
        return there.size() < 2;
    }

    /** What is wrong with the map.
     * @param path of the map within its case, such as {@code ecomaps[0]} */
    public List<CaseFault> faults(String path) {
        List<CaseFault> faults = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String here = path + ".nodes[" + i + "]";
            if (node.id() == null || !node.id().matches("[A-Za-z][A-Za-z0-9_-]{0,19}")) {
                faults.add(CaseFault.at(here + ".id", "case-id-form"));
            } else if (!ids.add(node.id())) {
                faults.add(CaseFault.at(here + ".id", "case-twice", node.id()));
            }
            CaseRules.text(node.label(), LONGEST_LABEL, here + ".label", faults);
            if (node.sector() == null) {
                faults.add(CaseFault.at(here + ".sector", "case-text-missing"));
            }
            if ((node.x() == null) != (node.y() == null) || outside(node.x()) || outside(node.y())) {
                faults.add(CaseFault.at(here, "case-place-outside"));
            }
        }
        if (!ids.contains(CHILD)) {
            faults.add(CaseFault.at(path + ".nodes", "case-child-missing"));
        }
        if (coordinator != null && !ids.contains(coordinator)) {
            faults.add(CaseFault.at(path + ".coordinator", "case-node-unknown", coordinator));
        }
        if (nodes.size() > MOST_NODES || links.size() > MOST_LINKS) {
            faults.add(CaseFault.at(path, "case-map-large", MOST_NODES, MOST_LINKS));
        }
        linkFaults(path, ids, faults);
        return faults;
    }

    private void linkFaults(String path, Set<String> ids, List<CaseFault> faults) {
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String here = path + ".links[" + i + "]";
            if (link.from() == null || !ids.contains(link.from())) {
                faults.add(CaseFault.at(here + ".from", "case-node-unknown", String.valueOf(link.from())));
            }
            if (link.to() == null || !ids.contains(link.to())) {
                faults.add(CaseFault.at(here + ".to", "case-node-unknown", String.valueOf(link.to())));
            } else if (link.to().equals(link.from())) {
                faults.add(CaseFault.at(here + ".to", "case-link-itself"));
            }
            if (link.strength() == null) {
                faults.add(CaseFault.at(here + ".strength", "case-text-missing"));
            }
            if (link.direction() == null) {
                faults.add(CaseFault.at(here + ".direction", "case-text-missing"));
            }
            for (Link before : links.subList(0, i)) {
                if (before.joins(link.from(), link.to())) {
                    faults.add(CaseFault.at(here, "case-twice", link.from() + "–" + link.to()));
                    break;
                }
            }
        }
    }

    private static boolean outside(Double place) {
        return place != null && !(place >= 0 && place <= 100);
    }
}
