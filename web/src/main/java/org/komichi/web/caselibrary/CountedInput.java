package org.komichi.web.caselibrary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input of which is known how much was read. */
final class CountedInput extends FilterInputStream {
    private long count;

    CountedInput(InputStream input) {
        super(input);
    }

    /** Bytes that were read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        count += Math.max(0, read);
        return read;
    }
}
