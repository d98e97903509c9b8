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
import org.komichi.shared.Bounded;

/**
 * {@code <k:kept key="…">}: a large part of a page that is the same whenever its key is the same. What it wrote is remembered as text,
 * and then its body is neither built nor drawn. The key says all that the text depends on: what is shown, the language, who is told
 * what. With the key null nothing is remembered. Whether somebody may see it is asked outside, for each request. Output only: a form in
 * it would belong to another request.
 */
@FacesComponent(Kept.TYPE)
public class Kept extends UIComponentBase {
    /** Its name among components. */
    public static final String TYPE = "org.komichi.Kept";

    private static final int CHARACTERS = 4_000_000;
    private static final Bounded<Object, String> MARKUP = new Bounded<>(CHARACTERS, String::length);

    private String markup;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** Looks into the memory, once, while the page is built: whether the body is needed. */
    boolean isKnown() {
        if (markup == null && key() != null) {
            markup = MARKUP.find(key());
        }
        return markup != null;
    }

    private Object key() {
        return getAttributes().get("key");
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (key() == null) {
            super.encodeChildren(faces);
            return;
        }
        if (markup == null) {
            markup = drawn(faces);
            MARKUP.put(key(), markup);
        }
        faces.getResponseWriter().write(markup);
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
