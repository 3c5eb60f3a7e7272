/** Extended XYZ. */
module org.zstar.io.xyz {
    requires org.zstar.api;
    requires org.zstar.io.text;
}
