package org.zstar.app.config;

/** Where in a JSON document a value stands, for example {@code forces[0].model}. */
public final class JsonPath {
    /** The whole document. */
    public static final JsonPath ROOT = new JsonPath("");

    private final String text;

    private JsonPath(String text) {
        this.text = text;
    }

    /** The value under a key of the object here. */
    public JsonPath key(String key) {
        String shown = key.length() > 80 ? key.substring(0, 80) + "…" : key;
        return new JsonPath(text.isEmpty() ? shown : text + "." + shown);
    }

    /** An element of the array here. */
    public JsonPath index(int index) {
        return new JsonPath(text + "[" + index + "]");
    }

    /** The path, empty for the whole document. */
    @Override
    public String toString() {
        return text;
    }
}
