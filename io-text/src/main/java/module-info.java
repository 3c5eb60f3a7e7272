/** Line-wise reading with positions in errors, decompression, exact numbers. */
module org.zstar.io.text {
    requires transitive org.zstar.api;

}
