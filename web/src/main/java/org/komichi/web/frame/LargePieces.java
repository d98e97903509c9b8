package org.komichi.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Hands a page to the server in large pieces: Faces writes every bracket by itself, and the server would encode each. */
public class LargePieces extends ExternalContextFactory {
    private static final int PIECE = 16 * 1024;

    public LargePieces(ExternalContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) throws FacesException {
        return new Collecting(getWrapped().getExternalContext(context, request, response));
    }

    /** The server sends what it has when the page is complete; sooner is asked for by {@code responseFlushBuffer} only. */
    private static final class NotFlushed extends FilterWriter {
        NotFlushed(Writer server) {
            super(server);
        }

        @Override
        public void flush() {
            // A page that is sent in two parts is compressed in two.
        }
    }

    private static final class Collecting extends ExternalContextWrapper {
        private Writer collected;

        Collecting(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public Writer getResponseOutputWriter() throws IOException {
            if (collected == null) {
                collected = new BufferedWriter(new NotFlushed(super.getResponseOutputWriter()), PIECE);
            }
            return collected;
        }

        @Override
        public void responseReset() {
            collected = null;
            super.responseReset();
        }

        @Override
        public void responseFlushBuffer() throws IOException {
            handOver();
            super.responseFlushBuffer();
        }

        @Override
        public void release() {
            try {
                handOver();
            } catch (IOException gone) {
                // The reader has left: there is nobody to tell.
                FacesContext.getCurrentInstance().responseComplete();
            }
            super.release();
        }

        private void handOver() throws IOException {
            if (collected != null) {
                collected.flush();
                collected = null;
            }
        }
    }
}
