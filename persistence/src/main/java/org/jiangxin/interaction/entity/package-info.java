/** Live classes: broadcasts of a lesson to a class. Not here: whether time in them counts (learning). */
package org.jiangxin.interaction.entity;
