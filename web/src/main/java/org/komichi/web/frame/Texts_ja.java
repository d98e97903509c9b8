package org.komichi.web.frame;

/** The Japanese texts, by name: without it a Japanese reader would get the language of the server's own locale. */
public class Texts_ja extends Texts {}
