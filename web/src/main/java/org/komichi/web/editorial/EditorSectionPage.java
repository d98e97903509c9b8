package org.komichi.web.editorial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.caselibrary.CaseFault;
import org.komichi.caselibrary.Cases;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.Finding;
import org.komichi.editorial.CaseDesk;
import org.komichi.editorial.CasePictureDesk;
import org.komichi.editorial.CaseSection;
import org.komichi.editorial.Clash;
import org.komichi.editorial.Filled;
import org.komichi.editorial.Written;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Typed;

/** {@code /editor/cases/{slug}/write/{section}}: one section of a case as a form. */
@Named
@RequestScoped
public class EditorSectionPage {
    @Inject
    OpenedCase opened;

    @Inject
    CaseDesk desk;

    @Inject
    Cases cases;

    @Inject
    Checks checks;

    @Inject
    EditorialWords words;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    // One more than may be: whoever reads it says that it is too large.
    private static final int MOST_BYTES = 10 * 1024 * 1024 + 1;

    @Inject
    CasePictureDesk pictures;

    private Part file;
    private String told;
    private final Map<String, String> unsaved = new LinkedHashMap<>();
    private List<Clash> clashes = List.of();
    private List<CaseForm.Group> groups;

    CaseSection section() {
        return CaseSection.of(address.text("section")).orElseThrow(NotFound::new);
    }

    /** Called before the page is drawn; a case that is not written on now leads to its own page. */
    public void open() throws IOException {
        section();
        opened.open();
        if (!opened.isWritable() && !"POST".equals(request.getMethod())) {
            opened.goTo("");
        }
    }

    /** Does what the button that was pressed says; everything typed is saved with it. */
    public void act() throws IOException {
        String pressed = request.getParameter("do");
        if (pressed == null || !"POST".equals(request.getMethod())) {
            return;
        }
        String[] parts = pressed.split(":", 4);
        String path = parts.length > 1 ? parts[1] : "";
        Map<String, List<String>> typed = typed();
        try {
            switch (parts[0]) {
                case "save" -> done(desk.write(opened.getSlug(), filled(typed)), typed, "?done=saved");
                case "next" -> done(desk.write(opened.getSlug(), filled(typed)), typed, null);
                case "repair" -> repair(path, parts, typed);
                case "add" ->
                    done(
                            desk.add(opened.getSlug(), filled(typed), sectionOf(path), path),
                            typed,
                            "?done=added#add-" + CaseForm.id(path));
                case "remove" ->
                    done(
                            desk.arrange(opened.getSlug(), filled(typed), listOf(path), tree -> tree.remove(path)),
                            typed,
                            "?done=removed");
                case "up", "down" ->
                    done(
                            desk.arrange(
                                    opened.getSlug(),
                                    filled(typed),
                                    listOf(path),
                                    tree -> tree.move(path, parts[0].equals("up") ? -1 : 1)),
                            typed,
                            "?done=moved");
                default -> throw new NotFound();
            }
        } catch (BusinessRule rule) {
            refused(rule, typed);
        }
    }

    // The form was read once already, to take in what was sent: what is shown is read after that was done.
    private void readAnew() {
        opened.changed();
        groups = null;
    }

    // What was refused stays as it was typed.
    private void refused(BusinessRule rule, Map<String, List<String>> typed) {
        if (rule.status() == 404 || rule.status() == 403) {
            throw rule;
        }
        keep(typed);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.refusal(rule), null));
        readAnew();
    }

    private void done(Written written, Map<String, List<String>> typed, String part) throws IOException {
        readAnew();
        if (!written.clashes().isEmpty()) {
            clashes = written.clashes();
            clashes.forEach(clash -> unsaved.put(clash.path(), value(clash.path(), typed)));
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    words.text("editorial.clashes", clashes.size()),
                                    null));
            return;
        }
        opened.goTo(part == null ? next() : "/write/" + section().code() + part);
    }

    private void repair(String path, String[] parts, Map<String, List<String>> typed) {
        String text = value(path, typed);
        if (parts.length == 4 && parts[2].matches("[0-9]{1,6}") && parts[3].matches("[0-9]{1,6}")) {
            for (Finding finding : checks.text().findings(text, beginning())) {
                if (finding.from() == Integer.parseInt(parts[2]) && finding.to() == Integer.parseInt(parts[3])) {
                    typed.put(path, List.of(finding.mended(text)));
                }
            }
        }
        Written written = desk.write(opened.getSlug(), filled(typed));
        clashes = written.clashes();
        clashes.forEach(clash -> unsaved.put(clash.path(), value(clash.path(), typed)));
        readAnew();
    }

    private void keep(Map<String, List<String>> typed) {
        typed.keySet().forEach(path -> unsaved.put(path, value(path, typed)));
    }

    private static String value(String path, Map<String, List<String>> typed) {
        return String.join("\n", typed.getOrDefault(path, List.of())).replace("\r\n", "\n");
    }

    private Filled filled(Map<String, List<String>> typed) {
        String[] touched = request.getParameterValues("touched");
        return new Filled(opened.base(), typed, touched == null ? Set.of() : Set.copyOf(Arrays.asList(touched)));
    }

    // Boxes that nobody ticked are not sent; the form says with a hidden field that they were there.
    private Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        String[] there = request.getParameterValues("field");
        for (String path : there == null ? new String[0] : there) {
            String[] values = request.getParameterValues(path);
            typed.put(path, values == null ? List.of() : Arrays.asList(values));
        }
        return typed;
    }

    private static String listOf(String item) {
        int at = item.lastIndexOf('[');
        if (at < 1) {
            throw new NotFound();
        }
        return item.substring(0, at);
    }

    private static CaseSection sectionOf(String list) {
        return Arrays.stream(CaseSection.values())
                .filter(one -> one.list()
                        .filter(name -> name.equals(list.replaceAll("\\[\\d+]", "[]")))
                        .isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate beginning() {
        return Typed.day(request.getParameter("t0")).orElse(null);
    }

    /** The first day at home, as she typed it for this check; it is not stored. */
    public String getBeginning() {
        return beginning() == null ? "" : beginning().toString();
    }

    public List<CaseForm.Group> getGroups() {
        if (groups == null) {
            groups = new CaseForm(
                            words, cases.codes(), checks.text(), opened.get().tree(), unsaved, clashes, beginning())
                    .groups(section());
        }
        return groups;
    }

    /** The drawing of a map as it was saved; empty while it cannot be drawn. */
    public String drawing(int map) {
        return MapDrawing.of(opened.get().document(), map - 1, words.locale());
    }

    public boolean isPictures() {
        return section() == CaseSection.PICTURES;
    }

    /** Adds the picture that was chosen. */
    public void addPicture() throws IOException {
        if (file == null || file.getSize() == 0) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "upload:file",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, words.text("editorial_picture.noFile"), null));
            return;
        }
        byte[] bytes;
        try (InputStream chosen = file.getInputStream()) {
            bytes = chosen.readNBytes(MOST_BYTES);
        }
        pictures.add(opened.getSlug(), opened.base(), bytes, told);
        opened.goTo("/write/pictures?done=added");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    /** Where the pictures and drawings of this case are. */
    public String getFiles() {
        return request.getContextPath() + "/editor/case-files/" + opened.getSlug();
    }

    /** What is missing or wrong in this section. */
    public List<String> getFaults() {
        List<String> faults = new ArrayList<>();
        for (CaseFault fault : opened.get().faults()) {
            boolean here = section().holds(fault.path())
                    || section() == CaseSection.ECOMAPS && fault.path().startsWith("ecomaps");
            if (here) {
                faults.add(words.fault(fault));
            }
        }
        return faults;
    }

    public String getTitle() {
        return words.section(section());
    }

    public String getHint() {
        return words.text("editorial_about." + section().name());
    }

    public String getCode() {
        return section().code();
    }

    /** Where each field saves itself. */
    public String getAutosave() {
        return request.getContextPath() + "/editor/case-files/" + opened.getSlug() + "/fields?base="
                + opened.getVersion();
    }

    private String next() {
        CaseSection[] all = CaseSection.values();
        for (int i = section().ordinal() + 1; i < all.length; i++) {
            if (!all[i].nested()) {
                return "/write/" + all[i].code();
            }
        }
        return "";
    }
}
