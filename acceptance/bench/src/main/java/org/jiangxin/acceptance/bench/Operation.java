package org.jiangxin.acceptance.bench;

/** Something one connection does again and again. Each connection has its own, so it may keep state; false = it failed. */
@FunctionalInterface
interface Operation {
    boolean once();
}
