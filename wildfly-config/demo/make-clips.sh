#!/usr/bin/env bash
# Makes the demo course folders complete in wildfly-config/target/demo: checked-in outline, texts and questions, and the clips,
# which are encoded here from drawings (clips/<name>/NN.svg) by ffmpeg. A clip whose inputs did not change is not made again.
# scenes.txt: one scene a line, seconds|heading|moving drawing|x|y; x and y are expressions over t, the seconds of the clip.
# The sound of sounds/<name>.txt is made of an expression over t: made up, and the lesson says so (演示音频).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../target/demo
font=$(fc-match -f '%{file}' 'Noto Sans CJK SC:lang=zh-cn')
frames=12
mkdir -p "$target/clips"

make_clip() {
  local name=$1 out=$2 work inputs=() chains='' scenes='' overlays='' last='bg' total=0 count=0 index
  local starts=() lengths=() sprites=() xs=() ys=()
  work=$(mktemp -d)
  while IFS='|' read -r seconds heading sprite x y; do
    printf '%s' "$heading" > "$work/heading$count.txt"
    starts+=("$total") lengths+=("$seconds") sprites+=("$sprite") xs+=("${x//\'/}") ys+=("${y//\'/}")
    total=$((total + seconds)) count=$((count + 1))
  done < "$here/clips/$name/scenes.txt"
  printf '%%{eif:trunc(t/60):d:2}:%%{eif:mod(trunc(t),60):d:2} / %02d:%02d' $((total / 60)) $((total % 60)) > "$work/clock.txt"
  for index in $(seq 0 $((count - 1))); do
    inputs+=(-i "$here/clips/$name/$(printf '%02d' $((index + 1))).svg")
    chains+="[$index:v]format=rgb24,setsar=1,loop=loop=-1:size=1,setpts=N/($frames*TB),fps=$frames,trim=duration=${lengths[$index]}[s$index];"
    scenes+="[s$index]"
  done
  for index in $(seq 0 $((count - 1))); do
    inputs+=(-i "$here/clips/sprite-${sprites[$index]}.svg")
    chains+="[$((count + index)):v]format=rgba,loop=loop=-1:size=1,setpts=N/($frames*TB),fps=$frames,trim=duration=$total[m$index];"
    local from=${starts[$index]} to=$((starts[index] + lengths[index]))
    overlays+="[$last][m$index]overlay=x='${xs[$index]}':y='${ys[$index]}':enable='gte(t,$from)*lt(t,$to)':eval=frame:format=rgb[o$index];"
    overlays+="[o$index]drawtext=fontfile='$font':textfile='$work/heading$index.txt':expansion=none:x=28:y=17:fontsize=28:fontcolor=white:enable='gte(t,$from)*lt(t,$to)'[v$index];"
    last=v$index
  done
  ffmpeg -nostdin -hide_banner -loglevel error -y "${inputs[@]}" \
    -f lavfi -i "aevalsrc='0.06*sin(2*PI*660*t)*lt(mod(t,12),0.18)':s=44100:d=$total" \
    -filter_complex "${chains}${scenes}concat=n=$count:v=1:a=0[bg];${overlays}[$last]drawtext=fontfile='$font':textfile='$work/clock.txt':x=w-tw-24:y=20:fontsize=22:fontcolor=0xf2c14e,format=yuv420p[picture]" \
    -map '[picture]' -map "$((count * 2)):a" -r $frames -t "$total" \
    -c:v libx264 -preset veryfast -crf 24 -threads 2 -g $((frames * 4)) -c:a aac -b:a 64k \
    -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart -f mp4 "$out.part"
  mv "$out.part" "$out"
  rm -rf "$work"
}

clip_of() {
  local name=$1 hash out
  hash=$(cat "$here/make-clips.sh" "$here"/clips/sprite-*.svg "$here/clips/$name"/* | sha256sum | cut -c1-16)
  out=$target/clips/$name-$hash.mp4
  if [ ! -s "$out" ]; then
    echo "» making the demo clip $name …" >&2
    rm -f "$target/clips/$name"-*.mp4
    make_clip "$name" "$out"
  fi
  printf '%s' "$out"
}

# A sound: one formula over t in sounds/<name>.txt (lines beginning with # are remarks), encoded as AAC.
sound_of() {
  local name=$1 hash out seconds formula
  hash=$(cat "$here/make-clips.sh" "$here/sounds/$name.txt" | sha256sum | cut -c1-16)
  out=$target/clips/$name-$hash.m4a
  if [ ! -s "$out" ]; then
    echo "» making the demo sound $name …" >&2
    rm -f "$target/clips/$name"-*.m4a
    seconds=$(sed -n 's/^# seconds: //p' "$here/sounds/$name.txt")
    formula=$(grep -v '^#' "$here/sounds/$name.txt" | tr -d ' \n')
    ffmpeg -nostdin -hide_banner -loglevel error -y -f lavfi -i "aevalsrc='$formula':s=44100:d=$seconds" \
      -af 'lowpass=f=7000,volume=0.9,afade=t=in:d=0.2' -c:a aac -b:a 64k \
      -map_metadata -1 -fflags +bitexact -flags:a +bitexact -movflags +faststart -f mp4 "$out.part"
    mv "$out.part" "$out"
  fi
  printf '%s' "$out"
}

rm -rf "$target/courses.new"
cp -r "$here/courses" "$target/courses.new"
for name in safety arc travel; do
  clip=$(clip_of "$name")
  cp "$clip" "$target/courses.new/welding-basics/media/$name.mp4"
done
cp "$(sound_of rhythm)" "$target/courses.new/welding-basics/media/rhythm.m4a"
rm -rf "$target/courses"
mv "$target/courses.new" "$target/courses"
rm -rf "$target/standards"
cp -r "$here/standards" "$target/standards"
