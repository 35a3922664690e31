/** The page from which a live class is broadcast. Not here: the page on which it is attended (learning). */
package org.jiangxin.interaction.web;
