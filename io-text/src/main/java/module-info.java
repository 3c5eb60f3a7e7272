/** Line-wise reading with positions in errors, decompression, exact numbers. */
module org.zstar.io.text {
    requires transitive org.zstar.api;
    requires org.apache.commons.compress;
    requires org.tukaani.xz;

    exports org.zstar.io.text;
}
