/** Reads and writes of broadcasts. Not here: the picture and sound, which lie in files and are deleted soon. */
package org.jiangxin.interaction.repository;
