package org.komichi.web.frame;

import jakarta.faces.component.ActionSource;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.komichi.shared.Bounded;

/**
 * {@code <k:kept key="…">}: a large part of a page that is the same whenever its key is the same. What it wrote is remembered as text,
 * and then its body is neither built nor drawn. The key is what is shown, or what tells it from anything else; the place of the tag and
 * the language are added here. With the key null nothing is remembered. Whether somebody may see it is asked outside, for each
 * request. Output only: a form in it would belong to another request. Nothing that somebody answered: it does not stay here.
 */
@FacesComponent(Kept.TYPE)
public class Kept extends UIComponentBase {
    /** Its name among components. */
    public static final String TYPE = "org.komichi.Kept";

    private static final int CHARACTERS = 4_000_000;
    private static final Bounded<Object, String> MARKUP = new Bounded<>(CHARACTERS, String::length);

    /** What tells one text from another. */
    private record Key(String place, Locale language, Object shown) {}

    private String place;
    private String markup;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** Looks into the memory while the page is built: whether the body is needed. In a row of a repetition it is: there is no row yet. */
    boolean isKnown(String ofTag, FacesContext faces) {
        place = ofTag;
        markup = key(faces).map(MARKUP::find).orElse(null);
        return markup != null;
    }

    private Optional<Key> key(FacesContext faces) {
        return Optional.ofNullable(getAttributes().get("key"))
                .map(shown -> new Key(place, faces.getViewRoot().getLocale(), shown));
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (markup != null) {
            faces.getResponseWriter().write(markup);
            return;
        }
        Optional<Key> key = key(faces);
        if (key.isEmpty()) {
            super.encodeChildren(faces);
            return;
        }
        String known = MARKUP.find(key.get());
        String text = known == null ? drawn(faces) : known;
        if (known == null) {
            MARKUP.put(key.get(), text);
        }
        faces.getResponseWriter().write(text);
    }

    private String drawn(FacesContext faces) throws IOException {
        getChildren().forEach(Kept::mustBeOutput);
        ResponseWriter page = faces.getResponseWriter();
        StringWriter text = new StringWriter();
        try (ResponseWriter aside = page.cloneWithWriter(text)) {
            faces.setResponseWriter(aside);
            super.encodeChildren(faces);
        } finally {
            faces.setResponseWriter(page);
        }
        return text.toString();
    }

    private static void mustBeOutput(UIComponent part) {
        if (part instanceof UIForm || part instanceof EditableValueHolder || part instanceof ActionSource) {
            throw new IllegalStateException("Only output can be kept, not " + part.getClass());
        }
        part.getFacetsAndChildren().forEachRemaining(Kept::mustBeOutput);
    }
}
